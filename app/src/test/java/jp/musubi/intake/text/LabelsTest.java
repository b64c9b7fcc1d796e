package jp.musubi.intake.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.intake.input.Headers;
import jp.musubi.language.EventTypes;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.RestoredStage;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private static final List<Class<?>> CODED = coded();

    /** Found, not listed: every type of codes in the program. */
    private static List<Class<?>> coded() {
        List<Class<?>> types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.musubi").stream()
                        .filter(type -> type.isAssignableTo(Coded.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
        assertThat(types).contains(PairingState.class, Role.class, RecordType.class, RestoredStage.class);
        return types;
    }

    @Test
    void everyCodeHasALabelInBothLanguages() {
        for (Class<?> type : CODED) {
            assertThat(type.isEnum())
                    .as("%s has codes that cannot be counted", type)
                    .isTrue();
            for (Object value : type.getEnumConstants()) {
                Coded code = (Coded) value;
                String key = type.getSimpleName() + "." + code.code();
                for (Locale locale : LANGUAGES) {
                    assertThat(Texts.label(locale, code))
                            .as("%s in %s", key, locale)
                            .isNotEqualTo(key);
                }
            }
        }
    }

    @Test
    void noTwoTypesOfCodesShareTheirLabels() {
        assertThat(CODED.stream().map(Class::getSimpleName)).doesNotHaveDuplicates();
    }

    @Test
    void everyFieldHasALabelAndAHintInBothLanguages() {
        for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            for (RecordType type : List.of(RecordType.SEED, RecordType.NEED)) {
                for (String field : Headers.of(type)) {
                    String key = type.code() + "." + field;
                    assertThat(Texts.of(locale, key)).as(key).isNotEqualTo(key);
                    assertThat(Texts.of(locale, key + ".hint")).as(key).isNotEqualTo(key + ".hint");
                }
            }
        }
    }

    @Test
    void everyEventHasALabelInBothLanguages() {
        for (Class<?> event : EventTypes.all()) {
            String key = "event." + event.getSimpleName();
            for (Locale locale : LANGUAGES) {
                assertThat(Texts.of(locale, key)).as("%s in %s", key, locale).isNotEqualTo(key);
            }
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeys() {
        List<String> read = Texts.bundles().stream().filter(LabelsTest::exists).toList();
        assertThat(read).contains("i18n.labels.seed", "i18n.seed", "i18n.refusals", "i18n.pages", "i18n.imports");
        for (String bundle : read) {
            assertThat(keys(bundle, Locale.ENGLISH))
                    .as(bundle)
                    .isEqualTo(keys(bundle, Locale.JAPANESE))
                    .isNotEmpty();
        }
    }

    @Test
    void noKeyStandsInTwoBundles() {
        for (Locale locale : LANGUAGES) {
            List<String> all = Texts.bundles().stream()
                    .filter(LabelsTest::exists)
                    .flatMap(bundle -> keys(bundle, locale).stream())
                    .toList();
            assertThat(all).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyFileOfWordsIsRead() throws IOException {
        for (Path root : List.of(Path.of("src/main/resources/i18n"), Path.of("../intake/src/main/resources/i18n"))) {
            try (Stream<Path> files = Files.walk(root)) {
                assertThat(files.map(file -> root.relativize(file).toString())
                                .filter(file -> file.endsWith("_ja.properties")))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(Texts.bundles())
                                .contains("i18n."
                                        + file.replace("_ja.properties", "").replace('/', '.')));
            }
        }
    }

    private static boolean exists(String bundle) {
        return LabelsTest.class.getResource("/" + bundle.replace('.', '/') + "_ja.properties") != null;
    }

    private static Set<String> keys(String bundle, Locale locale) {
        return ResourceBundle.getBundle(
                        bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }

    @Test
    void aFieldInsideAListIsNamedWithItsNumber() {
        assertThat(Labels.field(Locale.JAPANESE, RecordType.SEED, "researchers.1.orcid"))
                .isEqualTo("ORCID（2）");
        assertThat(Labels.field(Locale.ENGLISH, RecordType.SEED, "researchers.0.name"))
                .isEqualTo("Name (1)");
        assertThat(Labels.field(Locale.JAPANESE, RecordType.SEED, "ip.status")).isEqualTo("知財の状況");
        assertThat(Labels.field(Locale.ENGLISH, RecordType.NEED, "colour")).isEqualTo("colour");
    }
}
