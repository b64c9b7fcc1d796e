package jp.musubi.query.party.findrights;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Who had which right when, from the log itself, the newest first. Auditors and administrators; others get an empty list.
 *
 * @param person null for everybody
 * @param role null for rights of all sorts
 * @param day only what held at the end of that day of Asia/Tokyo, and links issued on it; null for all of time
 */
public record FindRights(Viewer viewer, PersonId person, Role role, LocalDate day)
        implements Question<List<RightView>> {}
