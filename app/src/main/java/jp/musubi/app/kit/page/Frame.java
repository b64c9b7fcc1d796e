package jp.musubi.app.kit.page;

import java.util.stream.Stream;
import jp.musubi.app.kit.port.NodeFacts;
import jp.musubi.app.kit.reading.Withheld;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;

/**
 * What stands around every page. In templates: {@code frame}.
 *
 * @param who who looks; a visitor while the node is not open
 * @param name the name of who looks, or null
 * @param lang language of the page
 * @param otherLang the other language
 * @param languageAddress this page in the other language
 * @param path of this page, from our own root on
 * @param office how it is reached
 */
public record Frame(
        Who who,
        String name,
        String lang,
        String otherLang,
        String languageAddress,
        String path,
        boolean demo,
        NodeFacts.Office office,
        NodeFacts.Status status) {

    /** The same around what somebody else would read. */
    public Frame as(Who other) {
        return new Frame(other, null, lang, otherLang, languageAddress, path, demo, office, status);
    }

    public boolean signedIn() {
        return who.signedIn();
    }

    public boolean coordinator() {
        return who.has(Role.COORDINATOR);
    }

    public boolean auditor() {
        return who.has(Role.AUDITOR);
    }

    public boolean administrator() {
        return who.has(Role.ADMINISTRATOR);
    }

    public boolean researcher() {
        return who.has(Role.RESEARCHER);
    }

    public boolean company() {
        return who.has(Role.COMPANY);
    }

    public boolean intermediary() {
        return who.has(Role.INTERMEDIARY);
    }

    /** Whether candidates, scores and ranks may be shown. */
    public boolean seesCandidates() {
        return coordinator() || auditor();
    }

    /** Whether something was left out of this page because that it is read cannot be noted now. */
    public boolean withheld() {
        return Withheld.here().isPresent();
    }

    /** Whether log positions may be shown. */
    public boolean seesPositions() {
        return who.seesPositions();
    }

    public boolean registersSeeds() {
        return researcher() || coordinator();
    }

    /** Whether they may take a list as a file. */
    public boolean takesLists() {
        return who.has(Role.COORDINATOR) || who.has(Role.PROGRAMME_OFFICER);
    }

    public boolean registersNeeds() {
        return company() || intermediary() || coordinator();
    }

    /** {@code page} for the entry of the navigation that leads here; its first prefix is its own address. */
    public String current(String... prefixes) {
        return Stream.of(prefixes).anyMatch(path::startsWith) ? "page" : null;
    }
}
