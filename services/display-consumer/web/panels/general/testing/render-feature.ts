import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import { createMemoryHistory, createRouter } from 'vue-router';
import type { Feature } from '../../../../src/api.ts';
import GeneralPanel from '../GeneralPanel.vue';

const component = { render: () => null };
const router = createRouter({
  history: createMemoryHistory(),
  routes: [
    { path: '/games/:gameId', name: 'game', component },
    { path: '/topics/:topic', name: 'topic', component },
  ],
});

/** The HTML of a general panel as it is first shown: what is opened on demand is closed. */
export const renderFeature = (feature: Feature, isWhole = false): Promise<string> =>
  renderToString(createSSRApp(GeneralPanel, { feature, isWhole }).use(router));
