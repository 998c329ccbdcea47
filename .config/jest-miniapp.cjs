// Taro reads its platform from the environment, at import time.
process.env.TARO_ENV = 'weapp';
