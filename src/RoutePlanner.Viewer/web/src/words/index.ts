import { en } from './en';
import { zh } from './zh';

export type Words = typeof zh;

export type Language = 'zh-CN' | 'en';

export const words: Record<Language, Words> = { 'zh-CN': zh, en };
