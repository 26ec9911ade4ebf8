import type { Score } from '@courtside/contract-scores';
import { definePanel } from '../panel.ts';
import ScorePanel from './ScorePanel.vue';

export const panel = definePanel<Score>({ title: 'Score', order: 10, component: ScorePanel });
