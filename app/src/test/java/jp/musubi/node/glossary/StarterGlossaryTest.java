package jp.musubi.node.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import jp.musubi.command.glossary.importterms.ImportTerms;
import jp.musubi.search.document.TermGroup;
import org.junit.jupiter.api.Test;

class StarterGlossaryTest {
    private final List<TermGroup> groups = StarterGlossary.groups();

    @Test
    void everyGroupOfTheStarterGlossaryIsSound() {
        assertThat(groups)
                .hasSizeGreaterThan(300)
                .isSortedAccordingTo(Comparator.comparing(TermGroup::id))
                .allSatisfy(group -> assertThat(group.forms()).hasSizeGreaterThan(1));
    }

    @Test
    void businessWordsAreTiedToAcademicAndEnglishOnes() {
        assertThat(groups).anySatisfy(group -> {
            assertThat(group.business()).contains("皮");
            assertThat(group.academic()).contains("果皮");
            assertThat(group.english()).contains("peel");
            assertThat(group.field()).isEqualTo("food");
        });
    }

    @Test
    void oneCommandStoresItAll() {
        assertThat(StarterGlossary.terms()).hasSameSizeAs(groups).hasSizeLessThanOrEqualTo(ImportTerms.MOST);
    }

    @Test
    void theIdsFollowFromTheWordsSoThatEveryInstallationHasTheSame() {
        assertThat(StarterGlossary.groups()).isEqualTo(groups);
        assertThat(groups).extracting(TermGroup::id).doesNotHaveDuplicates();
    }
}
