package jp.musubi.query.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.query.QuerySide;
import org.junit.jupiter.api.Test;

class RecordKindsTest {
    private static List<RecordKind<?>> all() {
        List<RecordKind<?>> kinds = new ArrayList<>();
        QuerySide.KINDS.all().forEach(kinds::add);
        return kinds;
    }

    @Test
    void everyKindOfTheLanguageIsRegistered() {
        assertThat(QuerySide.KINDS.types()).containsExactlyInAnyOrder(RecordType.values());
    }

    @Test
    void anEventThatNoKindFoldsIsNotOverlooked() {
        List<RecordKind<?>> without = all();
        without.removeIf(kind -> kind.type() == RecordType.TERM);
        assertThatThrownBy(() -> new RecordKinds(without)).hasMessage("0 kinds fold GlossaryTermDefined");
    }

    @Test
    void aKindIsRegisteredOnce() {
        List<RecordKind<?>> twice = all();
        twice.add(twice.getFirst());
        assertThatThrownBy(() -> new RecordKinds(twice)).hasMessage("two kinds of SEED");
    }
}
