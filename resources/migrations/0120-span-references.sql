-- A span that goes is looked for among passages, by both of the columns that may name it.
CREATE INDEX passage_question_span ON passage (question_span);
CREATE INDEX passage_statement_span ON passage (statement_span);
