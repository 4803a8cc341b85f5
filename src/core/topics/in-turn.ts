/**
 * One answer to a question at a time: who asks while it is worked out gets the next, which begins when that is done and
 * is one for all who wait for it. So nobody gets what is older than the question, and work never piles up.
 */
export const inTurn = <Asked, Answer>(
  work: (asked: Asked) => Promise<Answer>,
): ((asked: Asked) => Promise<Answer>) => {
  const running = new Map<string, Promise<Answer>>();
  const waiting = new Map<string, Promise<Answer>>();
  const start = (key: string, asked: Asked): Promise<Answer> => {
    waiting.delete(key);
    const answer = work(asked).finally(() => {
      if (running.get(key) === answer) running.delete(key);
    });
    running.set(key, answer);
    return answer;
  };
  return (asked) => {
    const key = JSON.stringify(asked);
    const now = running.get(key);
    if (!now) return start(key, asked);
    const next = waiting.get(key);
    if (next) return next;
    const begin = (): Promise<Answer> => start(key, asked);
    const queued = now.then(begin, begin);
    waiting.set(key, queued);
    return queued;
  };
};
