import { ApiProperty } from '@nestjs/swagger';
import type { AgreementSignature, BookedAgreement } from './orders.facade.js';

const maybe = { type: 'string', nullable: true } as const;

export class AgreementSignatureView {
  @ApiProperty({ description: 'by the server’s clock' }) signedAt!: string;
  @ApiProperty({ enum: ['typed', 'drawn'] }) method!: 'typed' | 'drawn';
  @ApiProperty({ ...maybe, description: 'the typed name' }) signerName!: string | null;
  @ApiProperty({ ...maybe, description: 'short-lived link to the drawn signature' }) signatureUrl!: string | null;
  @ApiProperty({ description: 'sha256 of the text that was signed' }) hash!: string;
}

/** What a booking was sold under, and the signature below it. */
export class AgreementView {
  @ApiProperty() title!: string;
  @ApiProperty() serviceName!: string;
  @ApiProperty({ type: 'integer', description: 'version of the service that was sold' }) version!: number;
  @ApiProperty({ description: 'sha256 of this text and its version, 64 hex digits' }) hash!: string;
  @ApiProperty({ type: [String] }) clauses!: string[];
  @ApiProperty({ type: [String], description: 'to be ticked one by one' }) healthStatements!: string[];
  @ApiProperty({ type: AgreementSignatureView, nullable: true }) signature!: AgreementSignatureView | null;
}

export function agreementView(booked: BookedAgreement, linkTo: (fileId: string) => string): AgreementView {
  const { title, serviceName, version, hash, clauses, healthStatements, signature } = booked;
  return {
    title,
    serviceName,
    version,
    hash,
    clauses: [...clauses],
    healthStatements: [...healthStatements],
    signature: signature && signatureView(signature, linkTo),
  };
}

export function signatureView(
  { signedAt, method, signerName, signatureFile, hash }: AgreementSignature,
  linkTo: (fileId: string) => string,
): AgreementSignatureView {
  const signatureUrl = signatureFile && linkTo(signatureFile);
  return { signedAt: signedAt.toISOString(), method, signerName, signatureUrl, hash };
}
