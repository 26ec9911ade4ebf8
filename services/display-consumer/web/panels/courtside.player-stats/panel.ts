import type { PlayerStats } from '@courtside/contract-player-stats';
import { definePanel } from '../panel.ts';
import BoxScorePanel from './BoxScorePanel.vue';

export const panel = definePanel<PlayerStats>({ title: 'Box score', order: 20, component: BoxScorePanel });
