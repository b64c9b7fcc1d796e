/**
 * The matcher's part of the flow: what is opened, published, revised, withdrawn or erased makes it look at the
 * needs that it touches, and propose.
 *
 * <p>Each cause is judged as of its own log position, so what is proposed is a function of the log alone, however
 * late the matcher comes to it. A cause touches: a need of its own; for a seed, the needs whose floor it
 * reaches and among whose best by direct score it is as of the cause, and those that named it at or above the floor when
 * they were last matched (it may have got worse or be gone).
 *
 * <p>When many causes wait, a need is matched once only, for the last cause that touches it: what stands proposed
 * in the end depends on the last matching alone. Which cause is the last is found exactly as if every one had
 * been acted on.
 *
 * <p>The matcher's memory is in the log: the greatest cause among the {@code NeedMatched} events is where it goes
 * on after a start, and whatever of that cause was done already is refused as such. What other nodes and jobs have
 * matched it learns from the same events as they come by.
 *
 * <p>A job matches all open needs again, with its request as the cause, on a thread of its own
 * ({@link jp.musubi.automation.matching.RematchAutomation}). It begins when the matcher is past the request, which
 * keeps the greatest cause true, and gives way to it before each need. What changed between the request and the
 * moment when a job found a seed, the matcher looks up and matches again for.
 */
package jp.musubi.automation.matching;
