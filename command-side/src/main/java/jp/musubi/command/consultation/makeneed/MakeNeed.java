package jp.musubi.command.consultation.makeneed;

import java.util.Optional;
import jp.musubi.command.kit.Command;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Field;
import org.jspecify.annotations.Nullable;

/**
 * Makes a need of a consultation: a draft that says what the visitor wrote, came in directly, and is for coordinators.
 *
 * @param actor who asks for it: a coordinator
 * @param subject 件名 of the need
 * @param field 分野 of the need; null for わからない
 */
public record MakeNeed(
        PersonId actor,
        ConsultationId consultationId,
        @Nullable String subject,
        @Nullable Field field) implements Command {

    /** The need that it makes: always the same of one consultation. */
    public NeedId needId() {
        return new NeedId(Ids.derived("need-of-consultation", consultationId.value()));
    }

    @Override
    public Optional<RecordRef> begins() {
        return Optional.of(needId().ref());
    }
}
