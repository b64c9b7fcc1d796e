package jp.musubi.command.matching.matchneed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.command.matching.matchneed.MatchNeed.Proposal;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.seed.SeedId;
import org.junit.jupiter.api.Test;

class PlacesTest {
    @Test
    void oneLaboratoryHasTwoOfFivePlacesWhileOthersAreThere() {
        Places places = Places.of(found("a1", "a2", "a3", "b1", "c1", "d1", "e1"), 5, Places.ofOneLaboratory(5));
        assertThat(names(places)).containsExactly("a1", "a2", "b1", "c1", "d1");
        assertThat(places.placings()).isEqualTo(Map.of(new SeedId("a3"), Placing.SAME_LABORATORY));
    }

    @Test
    void placesAreNotLeftEmptyForWantOfAnotherLaboratory() {
        Places places = Places.of(found("a1", "a2", "a3", "b1"), 5, Places.ofOneLaboratory(5));
        assertThat(names(places)).containsExactly("a1", "a2", "a3", "b1");
        assertThat(places.placings()).isEmpty();
    }

    @Test
    void seedsOfUnknownLaboratoriesDoNotHinderEachOther() {
        Places places = Places.of(found("-1", "-2", "-3", "-4"), 3, 1);
        assertThat(names(places)).containsExactly("u1", "u2", "u3");
    }

    @Test
    void theLastPlaceIsKeptForASeedToWhichNoNeedIsNearer() {
        Places places = Places.of(found("a1", "b1", "c1", "d1", "e1!", "f1!"), 3, 1);
        assertThat(names(places)).containsExactly("a1", "b1", "e1x");
        assertThat(places.placings()).isEqualTo(Map.of(new SeedId("e1x"), Placing.OWN_BEST));
    }

    @Test
    void whoHasTheLastPlaceByRankKeepsItWhenTheNeedIsItsOwnBest() {
        Places places = Places.of(found("a1", "b1", "c1!", "d1!"), 3, 1);
        assertThat(names(places)).containsExactly("a1", "b1", "c1x");
        assertThat(places.placings()).isEmpty();
    }

    @Test
    void whereAllAreOfOneLaboratoryTheLastPlaceIsKeptAllTheSame() {
        Places places = Places.of(found("a1", "a2", "a3", "a4!"), 3, 1);
        assertThat(names(places)).containsExactly("a1", "a2", "a4x");
        assertThat(places.placings()).isEqualTo(Map.of(new SeedId("a4x"), Placing.OWN_BEST));
    }

    @Test
    void theOnlyPlaceGoesToTheBest() {
        assertThat(names(Places.of(found("a1", "b1!"), 1, 1))).containsExactly("a1");
        assertThat(names(Places.of(found("a1", "b1!"), 0, 1))).isEmpty();
    }

    @Test
    void aLaboratoryThatHasEnoughDoesNotGetThePlaceThatIsKeptEither() {
        Places places = Places.of(found("a1", "b1", "a2!", "c1", "d1!"), 3, 1);
        assertThat(names(places)).containsExactly("a1", "b1", "d1x");
    }

    /** Seeds by laboratory and number; {@code -} is an unknown laboratory, {@code !} finds no need better than this. */
    private static List<Proposal> found(String... names) {
        return Stream.of(names)
                .map(name -> new Proposal(
                        new SeedId(name.replace("!", "x").replace("-", "u")),
                        1,
                        null,
                        name.startsWith("-") ? null : name.substring(0, 1),
                        name.endsWith("!")))
                .toList();
    }

    private static List<String> names(Places places) {
        return places.taken().keySet().stream().map(SeedId::value).toList();
    }
}
