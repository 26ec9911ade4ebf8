import type { Plays } from '@courtside/contract-plays';
import { definePanel } from '../panel.ts';
import PlaysPanel from './PlaysPanel.vue';

export const panel = definePanel<Plays>({ title: 'Play-by-play', order: 15, component: PlaysPanel });
