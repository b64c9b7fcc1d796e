/**
 * From events to the index: one class for each type of record says, as a pure function, which entry follows from
 * an event and the entries known before it; {@link jp.musubi.query.kit.projection.Projection} walks the log and
 * applies what follows.
 *
 * <p>An {@link jp.musubi.query.kit.projection.Entry} is the whole record as an insider sees it, and is what the index
 * keeps as state. The document around it follows from the entry alone, so that what an erasure rewrites is bit
 * for bit what a fresh rebuild of the log would have written.
 *
 * <p><b>Facets</b> ({@link jp.musubi.query.kit.projection.Facet}), codes and ids as text:
 *
 * <ul>
 *   <li>every record: {@code state} (contacts: {@code noted}, {@code erased}; persons: {@code active},
 *       {@code erased}; organizations and the office: {@code active}; groups of the glossary: {@code in_force}, {@code retired};
 *       jobs: {@code running}, {@code paused}, {@code completed}, {@code replaced}; trained matchers: {@code in_force},
 *       {@code replaced}, {@code reset})
 *   <li>seeds: {@code kind}, {@code field}, {@code stage}, {@code disclosure}, {@code region}, {@code owner},
 *       {@code party} (the owner), {@code researcher} (person ids)
 *   <li>needs: {@code field}, {@code channel}, {@code disclosure}, {@code size}, {@code region}, {@code owner},
 *       {@code introducedBy}, {@code party} (both of them)
 *   <li>pairings: {@code need}, {@code seed}, {@code by}, {@code dismissReason}
 *   <li>contacts: {@code about} ({@code type:id}), {@code notedBy}, {@code promise} (state of the promise given in it,
 *       unless erased), {@code promisedBy} (whose that is now), {@code party} (that person, and until it is handed over
 *       whoever noted it), {@code awaits} ({@code type:id} of the record on which an open promise was given)
 *   <li>persons: {@code role}, {@code organization}; organizations: {@code kind}
 *   <li>jobs that match all needs again: {@code reason}
 *   <li>groups of the glossary: {@code field}, {@code source}
 * </ul>
 *
 * <p><b>Numbers</b> ({@link jp.musubi.query.kit.projection.Numbers}): {@code registered} and {@code changed}
 * (milliseconds of the epoch), {@code position} (log position of the last change), {@code matched}
 * (log position of the latest cause for which a need was matched), {@code deadline} and {@code due} (days of the epoch; {@code due} of promises, after every day where there is none), {@code score}
 * (orders as the double does), {@code worklist} (newest need first, then best score).
 *
 * <p><b>Readers</b>: a seed or need is known to its owner, its intermediary, coordinators and auditors, and
 * while it is published or open to everybody with 一般公開, to whoever is signed in with 登録者, to
 * whoever is or acts for a party that it names with 指定した相手のみ (then its limited parts are
 * still for the former only).
 * Pairings are for coordinators and auditors; contacts also for whoever noted them, and their
 * promise for the intermediary whose it is, on a need that it brought; persons, trained matchers and the jobs that match all needs again for coordinators,
 * auditors and administrators; how the office is reached for everybody; organizations and the glossary for everybody who is signed in.
 *
 * <p><b>A promise</b> ends when it is kept or given up. Only notes of the first version, which say so, replaced the open
 * promises on the same records. A pairing whose need is
 * closed or whose seed is withdrawn has ended, and stands again only when it is proposed anew.
 */
package jp.musubi.query.kit.projection;
