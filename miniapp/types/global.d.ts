/// <reference types="@tarojs/taro" />

declare module '*.scss';
declare module '*.png' {
  const url: string;
  export default url;
}

declare namespace NodeJS {
  interface ProcessEnv {
    /** Origin of the API, set when the mini-program is built. */
    TARO_APP_API_ORIGIN: string;
  }
}
