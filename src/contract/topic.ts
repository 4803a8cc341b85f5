import { z } from 'zod';
import { method } from './method.ts';
import { filter } from './passage.ts';
import { queryText } from './search.ts';

/** A named query the person keeps. Colour is a place in the chart palette, 1 to 8. */
export const topic = z.strictObject({
  id: z.int(),
  name: z.string(),
  query: z.string(),
  colour: z.int().min(1).max(8),
  note: z.string(),
});
export type Topic = z.infer<typeof topic>;

export const topicMethods = {
  /** In the order they were made; `total` counts passages within the filter. */
  'topics.list': method(
    z.strictObject({ filter: filter.optional() }),
    z.array(topic.extend({ total: z.int() })),
  ),
  /** Makes a topic, or changes the one with this id; an id that was removed comes back as it was. */
  'topics.save': method(
    z.strictObject({
      id: z.int().positive().optional(),
      name: z.string().trim().min(1).max(200),
      query: queryText.min(1),
      colour: z.int().min(1).max(8).optional(),
      note: z.string().max(20_000).optional(),
    }),
    topic,
  ),
  /** Gives back what was removed, so that it can be put back with `topics.save`. */
  'topics.remove': method(z.strictObject({ id: z.int().positive() }), topic),
};
