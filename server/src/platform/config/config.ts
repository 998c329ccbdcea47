import { plainToInstance } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  Matches,
  Max,
  Min,
  MinLength,
  validateSync,
} from 'class-validator';
import { CONFIG_NAMES } from './config-names.js';

const LOCAL_URL = { require_tld: false, require_protocol: true } as const;

/**
 * Everything the server is told from outside, by environment variable of the same name.
 * Production and the desk differ by these values alone.
 */
export class Config {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  /** Port the API listens on; 0 picks a free one. */
  @IsInt()
  @Min(0)
  @Max(65535)
  PORT = 3000;

  @IsString()
  @MinLength(2)
  HOST = '127.0.0.1';

  /** Where the outside reaches this API: WeChat Pay sends its notifications there. */
  @IsUrl(LOCAL_URL)
  PUBLIC_BASE_URL = 'http://127.0.0.1:3000';

  /** mysql://… or mariadb://…; the scheme decides the SQL dialect. */
  @Matches(/^(mysql|mariadb):\/\//)
  DATABASE_URL!: string;

  @IsInt()
  @Min(1)
  @Max(500)
  DATABASE_POOL = 20;

  /** How long a connection of the pool, and then each statement, is waited for before the way there counts as broken. */
  @IsInt()
  @Min(1)
  @Max(300)
  DATABASE_PATIENCE_SECONDS = 8;

  /** Signs session tokens and file links. */
  @IsString()
  @MinLength(32)
  SESSION_SECRET!: string;

  /** `id:base64(32 bytes)`, newest first, comma separated; older keys only decrypt. */
  @Matches(/^[a-z0-9]+:[A-Za-z0-9+/=]{44}(,[a-z0-9]+:[A-Za-z0-9+/=]{44})*$/)
  FIELD_KEYS!: string;

  /** Where photos and signatures are kept. */
  @IsString()
  @MinLength(1)
  FILES_DIR!: string;

  @IsOptional()
  @IsString()
  ADMIN_DIST?: string;

  @IsIn(['trace', 'debug', 'info', 'warn', 'error', 'silent'])
  LOG_LEVEL: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'silent' = 'info';

  // ---- Texts and calls
  /** The gateway in front of the operator; its language: platform/telephony/README.md. */
  @IsUrl(LOCAL_URL)
  TELEPHONY_BASE!: string;

  @IsString()
  @MinLength(16)
  TELEPHONY_KEY!: string;

  // ---- Map
  /** Whose streets and traffic planners go by; none: the estimate from the straight line. */
  @IsIn(['none', 'tencent', 'amap'])
  TRAVEL_MAP: 'none' | 'tencent' | 'amap' = 'none';

  /** empty: the service's own address */
  @IsString()
  TRAVEL_MAP_BASE = '';

  @IsString()
  TRAVEL_MAP_KEY = '';

  // ---- WeChat
  @IsUrl(LOCAL_URL)
  WECHAT_API_BASE = 'https://api.weixin.qq.com';

  @IsString()
  @Length(1, 32)
  WECHAT_APPID!: string;

  @IsString()
  @MinLength(16)
  WECHAT_APP_SECRET!: string;

  /** Which build of the mini-program a service message opens. */
  @IsIn(['developer', 'trial', 'formal'])
  WECHAT_MINIPROGRAM_STATE: 'developer' | 'trial' | 'formal' = 'formal';

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_BOOKING_CONFIRMED!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_WORKER_DEPARTED!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_VISIT_DONE!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_VISIT_CHANGED!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_REFUND_ARRIVED!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_BALANCE_DUE!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_TIME_OFFERED!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_WISH_UNMET!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_LEAVE_ANSWERED!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_VISIT_OFFERED!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_CERTIFICATE_EXPIRING!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_VISIT_DELAYED!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_COMPENSATION_GIVEN!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_COMPLAINT_PROGRESS!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_INVOICE_ISSUED!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_PAY_NEWS!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_MONEY_WAITS!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_REWARD_EXPIRING!: string;

  @IsString()
  @MinLength(1)
  WECHAT_TEMPLATE_OFFICE_NOTE!: string;

  /** 消息推送: the word shared with WeChat, over which it signs what it pushes. */
  @Matches(/^[A-Za-z0-9]{3,32}$/)
  WECHAT_PUSH_TOKEN!: string;

  /** Its EncodingAESKey: 32 bytes in base64 without the last `=`. */
  @Matches(/^[A-Za-z0-9+/]{43}$/)
  WECHAT_PUSH_AES_KEY!: string;

  // ---- WeChat Pay
  @IsUrl(LOCAL_URL)
  WECHAT_PAY_BASE = 'https://api.mch.weixin.qq.com';

  @Matches(/^\d{8,32}$/)
  WECHAT_PAY_MCHID!: string;

  @Matches(/^[0-9A-Fa-f]{8,64}$/)
  WECHAT_PAY_MCH_SERIAL!: string;

  @Matches(/-----BEGIN (RSA )?PRIVATE KEY-----/)
  WECHAT_PAY_MCH_PRIVATE_KEY!: string;

  @Length(32, 32)
  WECHAT_PAY_API_V3_KEY!: string;

  @Matches(/^PUB_KEY_ID_[0-9A-Za-z]+$/)
  WECHAT_PAY_PUBLIC_KEY_ID!: string;

  @Matches(/-----BEGIN PUBLIC KEY-----/)
  WECHAT_PAY_PUBLIC_KEY!: string;

  /** WeChat Pay's platform certificates, one after the other: taken beside the public key while WeChat moves to it. */
  @IsOptional()
  @Matches(/-----BEGIN CERTIFICATE-----/)
  WECHAT_PAY_PLATFORM_CERTIFICATES?: string;

  /** Our own certificate, only to be watched for its end. */
  @IsOptional()
  @Matches(/-----BEGIN CERTIFICATE-----/)
  WECHAT_PAY_MCH_CERTIFICATE?: string;
}

const NUMBERS = ['PORT', 'DATABASE_POOL', 'DATABASE_PATIENCE_SECONDS'] as const;

/**
 * Reads and checks the configuration.
 * @throws Error naming every variable that is missing or wrong, without its value: values may be secrets.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given: Record<string, unknown> = {};
  for (const name of CONFIG_NAMES) {
    const value = env[name];
    if (value === undefined || value === '') continue;
    const multiline = value.replaceAll('\\n', '\n');
    given[name] = (NUMBERS as readonly string[]).includes(name) ? Number(value) : multiline;
  }
  const config = plainToInstance(Config, given);
  const problems = validateSync(config, { skipMissingProperties: false });
  if (problems.length > 0) {
    const lines = problems.map(
      (problem) => `${problem.property}: ${Object.values(problem.constraints ?? {}).join(', ')}`,
    );
    throw new Error(`configuration is not valid:\n  ${lines.join('\n  ')}`);
  }
  return config;
}
