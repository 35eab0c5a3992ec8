import type { Step } from '../types';
import type { Page } from './page';

/** What a step is about: its place, key road, or the reason why it waits. */
export function whereOf({ model, words }: Page, step: Step): string {
  if (step.placeId) return model.placeName(step.placeId);
  if (step.keyRoadId) return model.state.value.keyRoads.find((road) => road.id === step.keyRoadId)?.name ?? step.keyRoadId;
  return step.reason ? (words.stepReason[step.reason] ?? step.reason) : '';
}

/** Whole minutes, rounded up, as gaps are held against whole minutes. */
export const minutesOf = (seconds: number): number => Math.ceil(seconds / 60);
