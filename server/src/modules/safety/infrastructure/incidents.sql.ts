import { Injectable } from '@nestjs/common';
import { insert, row, rows, write } from '../../../platform/database/sql.js';
import type { Tx } from '../../../platform/database/transactions.js';
import type { ClaimState, Handover, Incident, InsuranceClaim } from '../domain/incident.js';

interface IncidentRow {
  id: string;
  no: string;
  order_id: string | null;
  sos_id: string | null;
  kind: Incident['kind'];
  words: string;
  reported_label: string;
  happened_at: Date;
  reported_at: Date;
  state: Incident['state'];
  owner_label: string | null;
  owner_id: string | null;
  handed_at: Date | null;
  handed_label: string | null;
  handed_because: string | null;
  injuries: string | null;
  damage_fen: number | null;
  cause: string | null;
  course_id: string | null;
  claim_insurer: string | null;
  claim_no: string | null;
  claim_fen: number | null;
  claim_state: ClaimState | null;
  closed_at: Date | null;
}

const COLUMNS = `id, no, order_id, sos_id, kind, words, reported_label, happened_at, reported_at, state, owner_label, owner_id,
  handed_at, handed_label, handed_because,
  injuries, damage_fen, cause, course_id, claim_insurer, claim_no, claim_fen, claim_state, closed_at`;

const claimOf = ({ claim_insurer, claim_no, claim_fen, claim_state }: IncidentRow): InsuranceClaim | null =>
  claim_state && { insurer: claim_insurer!, no: claim_no!, amountFen: claim_fen!, state: claim_state };

const handedOf = ({ handed_at, handed_label, handed_because }: IncidentRow): Handover | null =>
  handed_at && { at: handed_at, by: handed_label!, because: handed_because! };

const incidentOf = (found: IncidentRow): Incident => ({
  id: found.id,
  no: found.no,
  orderId: found.order_id,
  sosId: found.sos_id,
  kind: found.kind,
  words: found.words,
  reportedLabel: found.reported_label,
  happenedAt: found.happened_at,
  reportedAt: found.reported_at,
  state: found.state,
  ownerLabel: found.owner_label,
  ownerId: found.owner_id,
  handed: handedOf(found),
  injuries: found.injuries,
  damageFen: found.damage_fen,
  cause: found.cause,
  courseId: found.course_id,
  claim: claimOf(found),
  closedAt: found.closed_at,
});

/** Incident files. */
@Injectable()
export class IncidentsSql {
  async add(tx: Tx, incident: Incident, photoIds: readonly string[]): Promise<void> {
    await insert(tx, 'incident', {
      id: incident.id,
      no: incident.no,
      order_id: incident.orderId,
      sos_id: incident.sosId,
      kind: incident.kind,
      words: incident.words,
      reported_label: incident.reportedLabel,
      happened_at: incident.happenedAt,
      reported_at: incident.reportedAt,
      state: incident.state,
      owner_label: incident.ownerLabel,
      owner_id: incident.ownerId,
    });
    for (const file of new Set(photoIds))
      await insert(tx, 'incident_photo', { incident_id: incident.id, file_id: file });
  }

  async find(tx: Tx, id: string): Promise<Incident | null> {
    const found = await row<IncidentRow>(tx, `SELECT ${COLUMNS} FROM incident WHERE id = ?`, [id]);
    return found && incidentOf(found);
  }

  async lock(tx: Tx, id: string): Promise<Incident | null> {
    const found = await row<IncidentRow>(tx, `SELECT ${COLUMNS} FROM incident WHERE id = ? FOR UPDATE`, [id]);
    return found && incidentOf(found);
  }

  async ofSos(tx: Tx, sosId: string): Promise<Incident | null> {
    const found = await row<IncidentRow>(tx, `SELECT ${COLUMNS} FROM incident WHERE sos_id = ?`, [sosId]);
    return found && incidentOf(found);
  }

  /** Those that are worked on first, of each the newest first. */
  async list(tx: Tx, limit: number): Promise<Incident[]> {
    const found = await rows<IncidentRow>(
      tx,
      `SELECT ${COLUMNS} FROM incident ORDER BY state = 'closed', reported_at DESC, id DESC LIMIT ?`,
      [limit],
    );
    return found.map(incidentOf);
  }

  /** Those that were handed to this person, who has not said yet that they have them; the oldest first. */
  async handedTo(tx: Tx, ownerId: string): Promise<Incident[]> {
    const found = await rows<IncidentRow>(
      tx,
      `SELECT ${COLUMNS} FROM incident WHERE owner_id = ? AND handed_at IS NOT NULL ORDER BY handed_at, id`,
      [ownerId],
    );
    return found.map(incidentOf);
  }

  /** Everything that may change; the row must be locked. */
  async save(tx: Tx, incident: Incident): Promise<void> {
    const { id, state, ownerLabel, ownerId, handed, injuries, damageFen, cause, courseId, claim, closedAt } = incident;
    await write(
      tx,
      `UPDATE incident SET state = ?, owner_label = ?, owner_id = ?, handed_at = ?, handed_label = ?,
       handed_because = ?, injuries = ?, damage_fen = ?, cause = ?, course_id = ?,
       claim_insurer = ?, claim_no = ?, claim_fen = ?, claim_state = ?, closed_at = ? WHERE id = ?`,
      [
        state,
        ownerLabel,
        ownerId,
        handed?.at ?? null,
        handed?.by ?? null,
        handed?.because ?? null,
        injuries,
        damageFen,
        cause,
        courseId,
        claim?.insurer ?? null,
        claim?.no ?? null,
        claim?.amountFen ?? null,
        claim?.state ?? null,
        closedAt,
        id,
      ],
    );
  }

  async photos(tx: Tx, incidentId: string): Promise<string[]> {
    const found = await rows<{ file_id: string }>(
      tx,
      'SELECT file_id FROM incident_photo WHERE incident_id = ? ORDER BY file_id',
      [incidentId],
    );
    return found.map(({ file_id }) => file_id);
  }
}
