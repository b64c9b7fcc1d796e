package jp.musubi.command.seed;

import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.party.Orcid;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.Researcher;

/** Rules about the researchers named on a seed. Fields are {@code researchers.0.name} and so on. */
final class Researchers {
    private Researchers() {}

    static void check(List<Researcher> researchers, Set<PersonId> erased, Checks checks) {
        if (researchers.size() > TextLimits.RESEARCHERS) {
            checks.add("researchers", FieldCodes.TOO_MANY, TextLimits.RESEARCHERS);
            return;
        }
        for (int i = 0; i < researchers.size(); i++) {
            check("researchers." + i + ".", researchers.get(i), erased, checks);
        }
    }

    private static void check(String prefix, Researcher researcher, Set<PersonId> erased, Checks checks) {
        checks.required(prefix + "person", researcher.person());
        if (researcher.person() != null && erased.contains(researcher.person())) {
            nothingMoreIsSaid(prefix, researcher, checks);
            return;
        }
        checks.requiredText(prefix + "name", researcher.name(), TextLimits.SHORT)
                .text(prefix + "orcid", researcher.orcid(), TextLimits.SHORT)
                .text(prefix + "researchmap", researcher.researchmap(), TextLimits.SHORT);
        if (researcher.orcid() != null && !Orcid.valid(researcher.orcid())) {
            checks.add(prefix + "orcid", FieldCodes.ORCID_INVALID);
        }
    }

    /** An erased researcher stays on the list as an id, so that revising the rest of the seed remains possible. */
    private static void nothingMoreIsSaid(String prefix, Researcher researcher, Checks checks) {
        if (researcher.name() != null || researcher.orcid() != null || researcher.researchmap() != null) {
            checks.add(prefix + "person", Codes.PERSON_ERASED);
        }
    }
}
