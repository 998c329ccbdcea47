import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CrowdAnswer, CrowdOrder, CrowdRequest } from './crowd-process.js';

/**
 * Many clients of a listening API, in a process of their own as clients are: what they cost is none of the server's
 * turns. Their time on the processor is counted all the same, by whoever reads the gauges of `pid`.
 */
export class Crowd {
  private constructor(private readonly child: ChildProcess) {}

  /** @param url of the API; @param clients how many ask at once, each over a socket that stays open */
  static async gather(url: string, clients: number): Promise<Crowd> {
    const child = fork(fileURLToPath(new URL('./crowd-process.js', import.meta.url)), { execArgv: [] });
    const crowd = new Crowd(child);
    await crowd.ask({ do: 'connect', port: Number(new URL(url).port), clients });
    return crowd;
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** Hands the requests out, untimed; `run` then sends them. */
  async hold(requests: readonly CrowdRequest[]): Promise<void> {
    await this.ask({ do: 'hold', requests });
  }

  /** Resolves when all are answered. @throws Error when one was answered with another status */
  async run(expected: number): Promise<void> {
    const { unexpected } = await this.ask({ do: 'run', expected });
    if (unexpected !== null) throw new Error(`a request was answered ${unexpected}`);
  }

  close(): void {
    this.child.disconnect();
  }

  private ask(order: CrowdOrder): Promise<CrowdAnswer> {
    return new Promise((resolve, reject) => {
      const gone = (): void => reject(new Error('the clients are gone'));
      this.child.once('exit', gone);
      this.child.once('message', (answer) => {
        this.child.off('exit', gone);
        resolve(answer as CrowdAnswer);
      });
      this.child.send(order);
    });
  }
}
