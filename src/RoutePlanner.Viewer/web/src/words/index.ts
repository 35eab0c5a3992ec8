import { en } from './en';
import { zh } from './zh';

export type Words = typeof zh;

export const words: Record<'zh-CN' | 'en', Words> = { 'zh-CN': zh, en };
