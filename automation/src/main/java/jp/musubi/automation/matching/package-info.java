/**
 * The matcher's part of the flow: what is opened, published, revised, withdrawn or erased makes it look at the
 * needs that it touches, and propose.
 *
 * <p>Each cause is judged as of its own log position, so what is proposed is a function of the log alone, however
 * late the matcher comes to it. A cause touches: a need of its own; for a seed, the needs whose floor it
 * reaches and among whose best by direct score it is as of the cause, and those that named it at or above the floor when
 * they were last matched (it may have got worse or be gone).
 *
 * <p>When many causes wait on a lane, a need is matched once only, for the last cause that touches it: what stands
 * proposed in the end depends on the last matching alone. Which cause is the last is found exactly as if every one had
 * been acted on.
 *
 * <p>Causes come on two lanes ({@link jp.musubi.automation.matching.Lane}), each on a thread of its own. Needs that are
 * opened or revised are matched at once. Behind them all causes are gone through in their order; what is found stored for
 * a cause already only tells what was found. So the lane in front changes when something is done, never what.
 *
 * <p>The matcher's memory is in the log: the causes of the {@code NeedMatched} events tell where each lane goes on after
 * a start, and what was matched for a cause or a later one is left alone. What other nodes and jobs have matched it learns
 * from the same events as they come by: was it for a later cause than is known of the need, the matcher looks up what
 * happened to the seeds found between that cause and the storing.
 *
 * <p>A job matches all open needs again, with its request as the cause, on a thread of its own
 * ({@link jp.musubi.automation.matching.RematchAutomation}). It begins when the matcher is past the request, which
 * keeps the greatest cause true, and gives way to it before each need. What changed between the request and the
 * moment when a job found a seed, the matcher looks up and matches again for.
 */
package jp.musubi.automation.matching;
