import type { BuiltinDefinition } from './builtin.js';
import { provideContext } from './contexts.js';

export const video: BuiltinDefinition = {
  tag: 'video',
  css: `wx-video{position:relative;display:block;width:300px;height:225px;overflow:hidden;background:#000}
.wx-video-inner{display:block;width:100%;height:100%}`,
  properties: {
    src: '',
    poster: '',
    autoplay: false,
    loop: false,
    muted: false,
    controls: true,
    initialTime: 0,
    duration: undefined,
    objectFit: 'contain',
    title: '',
    showCenterPlayBtn: true,
    showPlayBtn: true,
    showFullscreenBtn: true,
    showProgress: true,
    enableProgressGesture: true,
    danmuList: [],
    direction: undefined,
  },
  setup(node) {
    let player: HTMLVideoElement | undefined;
    node.onAttached(() => {
      const created = node.inner('video', 'wx-video-inner');
      player = created;
      created.playsInline = true;
      const tell =
        (type: string, detail: () => object = () => ({})) =>
        () =>
          node.trigger(type, detail());
      created.addEventListener('play', tell('play'));
      created.addEventListener('pause', tell('pause'));
      created.addEventListener('ended', tell('ended'));
      created.addEventListener('waiting', tell('waiting'));
      created.addEventListener(
        'error',
        tell('error', () => ({ errMsg: `MEDIA_ERR ${created.error?.code ?? 0}` })),
      );
      created.addEventListener(
        'timeupdate',
        tell('timeupdate', () => ({ currentTime: created.currentTime, duration: created.duration })),
      );
      created.addEventListener('loadedmetadata', () => {
        created.currentTime = node.number('initialTime');
        node.trigger('loadedmetadata', {
          width: created.videoWidth,
          height: created.videoHeight,
          duration: created.duration,
        });
      });
      provideContext(node, {
        play: () => void created.play().catch(() => undefined),
        pause: () => created.pause(),
        stop: () => {
          created.pause();
          created.currentTime = 0;
        },
        seek: (seconds: number) => {
          created.currentTime = seconds;
        },
        playbackRate: (rate: number) => {
          created.playbackRate = rate;
        },
        requestFullScreen: () => void created.requestFullscreen?.().catch(() => undefined),
        exitFullScreen: () => void node.document.exitFullscreen?.().catch(() => undefined),
      });
    });
    node.watch(['src', 'poster', 'loop', 'muted', 'controls', 'objectFit', 'autoplay'], () => {
      if (player === undefined) return;
      const source = node.text('src') === '' ? '' : node.host.resourceUrl(node.text('src'));
      if (source !== '' && player.getAttribute('src') !== source) player.src = source;
      if (node.text('poster') !== '') player.poster = node.host.resourceUrl(node.text('poster'));
      player.loop = node.flag('loop');
      player.muted = node.flag('muted');
      player.controls = node.flag('controls');
      player.autoplay = node.flag('autoplay');
      player.style.objectFit = node.text('objectFit');
    });
    node.onDetached(() => player?.pause());
  },
};
