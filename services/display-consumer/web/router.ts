import { nextTick } from 'vue';
import { createRouter, createWebHistory } from 'vue-router';
import EveningPage from './evening/EveningPage.vue';
import { loadAnew, thisWindow } from './load-anew.ts';
import UnknownPage from './shell/UnknownPage.vue';

/** The pages. All but the evening are loaded when they are first opened: the evening shall be there at once. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', name: 'evening', component: EveningPage },
    // The server takes no longer id: what is longer is no game.
    { path: '/games/:gameId([^/]{1,200})', name: 'game', component: () => import('./game/GamePage.vue') },
    { path: '/embed/:gameId([^/]{1,200})', name: 'embed', component: () => import('./embed/EmbedPage.vue') },
    { path: '/wall', name: 'wall', component: () => import('./wall/WallPage.vue') },
    { path: '/topics', name: 'topics', component: () => import('./topics/TopicsPage.vue') },
    // Kafka takes no longer name: https://kafka.apache.org/documentation/#topicconfigs
    { path: '/topics/:topic([^/]{1,249})', name: 'topic', component: () => import('./topics/TopicPage.vue') },
    { path: '/:unknown(.*)*', name: 'unknown', component: UnknownPage },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

// Without this a keyboard or a screen reader stays where the old page was.
router.afterEach(async (to, from) => {
  if (from.matched.length === 0 || to.path === from.path) return;
  await nextTick();
  document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
});

router.onError((_cause, to, from) => loadAnew(to.fullPath, from.matched.length === 0, thisWindow));
