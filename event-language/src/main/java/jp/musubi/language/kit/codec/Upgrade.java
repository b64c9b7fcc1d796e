package jp.musubi.language.kit.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import jp.musubi.language.EventTypes;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;

/**
 * Turns the payload of an old version of an event into that of the next: one event stays one event, under the same name
 * and tags. The conversion sees opened values; what has been erased is absent, so it must do without any value that is
 * sealed.
 *
 * @param name stored name of the event
 * @param fromVersion the version it reads
 * @param toVersion the version it gives
 * @param conversion from one payload to the other; it may change the tree that it is given
 */
public record Upgrade(String name, String fromVersion, String toVersion, UnaryOperator<JsonNode> conversion) {

    /** Every upgrade there is, those of one event in their order. */
    static final List<Upgrade> ALL = List.of(
            new Upgrade(EventTypes.nameOf(NeedMatched.class), "1", "2", Upgrade::answered),
            new Upgrade(EventTypes.nameOf(NeedMatched.class), "2", "3", Upgrade::untold),
            new Upgrade(EventTypes.nameOf(PairingProposed.class), "1", "2", Upgrade::untold),
            new Upgrade(EventTypes.nameOf(ContactNoted.class), "1", "2", Upgrade::replacing),
            new Upgrade(EventTypes.nameOf(SeedRegistered.class), "1", "2", Upgrade::untold),
            new Upgrade(EventTypes.nameOf(SeedRegistered.class), "2", "3", Upgrade::untold),
            new Upgrade(EventTypes.nameOf(SeedRevised.class), "1", "2", Upgrade::untold),
            new Upgrade(EventTypes.nameOf(SeedRevised.class), "2", "3", Upgrade::untold),
            new Upgrade(EventTypes.nameOf(NeedRegistered.class), "1", "2", Upgrade::untold),
            new Upgrade(EventTypes.nameOf(NeedRevised.class), "1", "2", Upgrade::untold),
            new Upgrade(EventTypes.nameOf(HouseAssigned.class), "1", "2", Upgrade::coordinated),
            new Upgrade(EventTypes.nameOf(OrganizationRegistered.class), "1", "2", Upgrade::asContent),
            new Upgrade(EventTypes.nameOf(PersonRegistered.class), "1", "2", Upgrade::asPerson),
            new Upgrade(EventTypes.nameOf(PersonRevised.class), "1", "2", Upgrade::asPerson),
            new Upgrade(EventTypes.nameOf(PasswordLinkIssued.class), "1", "2", Upgrade::handed));

    private static final Map<String, String> LATEST =
            ALL.stream().collect(Collectors.toMap(Upgrade::name, Upgrade::toVersion, (older, newer) -> newer));

    /** The version to which the upgrades of an event lead; empty when its first form is the only one. */
    public static Optional<String> latest(String name) {
        return Optional.ofNullable(LATEST.get(name));
    }

    /** The next version tells more. What was not told then is not known, and not made up. */
    private static JsonNode untold(JsonNode payload) {
        return payload;
    }

    /** At first a need was not answered in words: what the answer was follows from whether anything reached the floor. */
    private static JsonNode answered(JsonNode matched) {
        double floor = matched.path("floor").asDouble();
        boolean any = false;
        for (JsonNode candidate : matched.path("candidates")) {
            any |= candidate.path("score").asDouble() >= floor;
        }
        return ((ObjectNode) matched).put("answer", (any ? NeedAnswer.CANDIDATES : NeedAnswer.NONE).code());
    }

    /** At first a note ended every promise that was open on its records; since then a promise ends by events of its own. */
    private static JsonNode replacing(JsonNode contact) {
        return ((ObjectNode) contact).put("replaces", true);
    }

    /** At first an organization was a name, a kind and a region beside its id. */
    private static JsonNode asContent(JsonNode registered) {
        ObjectNode payload = (ObjectNode) registered;
        ObjectNode content = payload.objectNode();
        for (String name : List.of("name", "kind", "region")) {
            JsonNode said = payload.remove(name);
            if (said != null) {
                content.set(name, said);
            }
        }
        return payload.set("content", content);
    }

    /** At first a person was a name, an address and one organization, of which no days were known. */
    private static JsonNode asPerson(JsonNode told) {
        ObjectNode payload = (ObjectNode) told;
        ObjectNode content = payload.objectNode();
        for (String name : List.of("name", "email")) {
            JsonNode said = payload.remove(name);
            if (said != null) {
                content.set(name, said);
            }
        }
        JsonNode organization = payload.get("organizationId");
        if (organization != null && !organization.isNull()) {
            content.putArray("affiliations").addObject().set("organization", organization);
        }
        return payload.set("content", content);
    }

    /** At first every house had coordinators of its own. */
    private static JsonNode coordinated(JsonNode assigned) {
        return ((ObjectNode) assigned).put("coordinated", true);
    }

    /** At first no link was mailed. */
    private static JsonNode handed(JsonNode issued) {
        return ((ObjectNode) issued).put("way", "handed");
    }

    static Optional<Upgrade> find(List<Upgrade> upgrades, String name, String fromVersion) {
        return upgrades.stream()
                .filter(upgrade ->
                        upgrade.name().equals(name) && upgrade.fromVersion().equals(fromVersion))
                .findFirst();
    }
}
