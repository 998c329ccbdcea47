import { createPrivateKey, X509Certificate } from 'node:crypto';

export interface ReadCertificate {
  /** upper case hex, as WeChat Pay writes it */
  readonly serial: string;
  /** PEM */
  readonly publicKey: string;
  readonly expiresAt: Date;
}

const ONE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** Certificates written one after the other, PEM. @throws Error when one cannot be read */
export function readCertificates(pem: string): ReadCertificate[] {
  return (pem.match(ONE) ?? []).map((one) => {
    const certificate = new X509Certificate(one);
    return {
      serial: certificate.serialNumber.toUpperCase(),
      publicKey: String(certificate.publicKey.export({ type: 'spki', format: 'pem' })),
      expiresAt: new Date(certificate.validTo),
    };
  });
}

/**
 * The merchant's own certificate.
 * @throws Error when it is not that of the configured serial and private key: WeChat would refuse every call of ours
 */
export function readMerchantCertificate(pem: string, serial: string, privateKey: string): ReadCertificate {
  const [own] = readCertificates(pem);
  const fits = own && new X509Certificate(pem).checkPrivateKey(createPrivateKey(privateKey));
  if (own?.serial !== serial.toUpperCase() || !fits) {
    throw new Error('WECHAT_PAY_MCH_CERTIFICATE belongs to another serial or private key than the configured ones');
  }
  return own;
}
