import { definePanel } from '../panel.ts';
import ScorePanel from './ScorePanel.vue';

export const panel = definePanel({ title: 'Score', order: 10, component: ScorePanel });
