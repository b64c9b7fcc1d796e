package jp.musubi.app.way;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Comparator;
import java.util.List;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Way;

/** The ways of the program: found, not listed. */
final class Ways {
    private Ways() {}

    static List<Way<?>> all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("jp.musubi").stream()
                        .filter(type -> type.isAssignableTo(State.class) && !type.isInterface())
                        .<Class<?>>map(JavaClass::reflect)
                        .sorted(Comparator.comparing(Class::getSimpleName))
                        .<Way<?>>map(type -> ((State) type.getEnumConstants()[0]).way())
                        .toList();
    }
}
