import { refuse, type Result } from '@daowei/shared/kernel/result';

export const BLOCK_STATES = ['proposed', 'in_force', 'refused', 'released'] as const;
export type BlockState = (typeof BLOCK_STATES)[number];

export const BLOCK_COMMANDS = ['confirm', 'refuse', 'release'] as const;
export type BlockCommand = (typeof BLOCK_COMMANDS)[number];

/** Why a worker is not sent to a customer any more, or to nobody. */
export interface WorkerBlock {
  readonly id: string;
  readonly workerId: string;
  /** null: nobody at all, the blacklist */
  readonly accountId: string | null;
  readonly state: BlockState;
  /** in Chinese */
  readonly because: string;
  readonly proposedBy: string;
  readonly proposedLabel: string;
  readonly proposedAt: Date;
  readonly decidedLabel: string | null;
  readonly decidedAt: Date | null;
  readonly endedLabel: string | null;
  readonly endedAt: Date | null;
  readonly endedBecause: string | null;
}

/** Keeping two people apart takes effect at once; taking somebody's work away takes two people. */
export function stateOfNew({ accountId }: Pick<WorkerBlock, 'accountId'>): BlockState {
  return accountId === null ? 'proposed' : 'in_force';
}

/** The state after the command. Refuses BLOCK_STATE when it is over, FOUR_EYES for whoever proposed it. */
export function decideBlock(
  block: Pick<WorkerBlock, 'state' | 'proposedBy'>,
  command: BlockCommand,
  by: string,
): Result<BlockState> {
  switch (command) {
    case 'confirm':
      if (block.state !== 'proposed') return refuse('BLOCK_STATE');
      return block.proposedBy === by ? refuse('FOUR_EYES') : 'in_force';
    case 'refuse':
      return block.state === 'proposed' ? 'refused' : refuse('BLOCK_STATE');
    case 'release':
      return block.state === 'in_force' ? 'released' : refuse('BLOCK_STATE');
  }
}

/** What may be done to it by this person now. */
export function commandsFor(block: Pick<WorkerBlock, 'state' | 'proposedBy'>, by: string): BlockCommand[] {
  return BLOCK_COMMANDS.filter((command) => typeof decideBlock(block, command, by) === 'string');
}
