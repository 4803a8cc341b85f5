-- 64 bits that say what a statement says, in two halves: nearly the same statements differ in few of them. Null until
-- they are worked out, 0 and 0 where a statement is too short. See core/language/likeness.ts.
ALTER TABLE passage ADD COLUMN like_high INTEGER;
ALTER TABLE passage ADD COLUMN like_low INTEGER;
CREATE INDEX passage_unlike ON passage (id) WHERE like_low IS NULL;
