import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { refuse } from '@daowei/shared/kernel/result';
import { RefusalException } from './refusal.exception.js';

/** Sentences for the checks we use; class-validator itself speaks English. Of several that fail the first here is told. */
const SENTENCES: Readonly<Record<string, string>> = {
  isString: '应为文字',
  isNotEmpty: '不能为空',
  isInt: '应为整数',
  isNumber: '应为数字',
  isBoolean: '应为是或否',
  isArray: '应为列表',
  isEnum: '不是可选的值',
  isIn: '不是可选的值',
  isISO8601: '应为有效的时间',
  isDateString: '应为有效的时间',
  isLatitude: '纬度不正确',
  isLongitude: '经度不正确',
  matches: '格式不正确',
  isUUID: '格式不正确',
  isBase64: '格式不正确',
  isLength: '长度不符合要求',
  minLength: '太短',
  maxLength: '太长',
  min: '太小',
  max: '太大',
  arrayMinSize: '数量太少',
  arrayMaxSize: '数量太多',
  arrayUnique: '有重复的内容',
  whitelistValidation: '不认识的项目',
  isObject: '应为对象',
  nestedValidation: '内容不正确',
  unknownValue: '内容不正确',
};

/** What is no number is not too large either: types stand before sizes. */
const CHECKS = Object.keys(SENTENCES);

function fieldsOf(errors: readonly ValidationError[], prefix = ''): { path: string; message: string }[] {
  return errors.flatMap((error) => {
    const path = prefix ? `${prefix}.${error.property}` : error.property;
    const failed = Object.keys(error.constraints ?? {});
    const first = CHECKS.find((check) => failed.includes(check)) ?? failed[0];
    const own = first === undefined ? [] : [{ path, message: SENTENCES[first] ?? '内容不正确' }];
    return [...own, ...fieldsOf(error.children ?? [], path)];
  });
}

/** Unknown fields, wrong types and huge values are refused by name; nothing is converted silently in a body. */
export function validationPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    exceptionFactory: (errors) =>
      new RefusalException(refuse('VALIDATION_FAILED', undefined, { fields: fieldsOf(errors).slice(0, 20) })),
  });
}
