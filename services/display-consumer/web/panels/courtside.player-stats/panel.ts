import { definePanel } from '../panel.ts';
import BoxScorePanel from './BoxScorePanel.vue';

export const panel = definePanel({ title: 'Box score', order: 20, component: BoxScorePanel });
