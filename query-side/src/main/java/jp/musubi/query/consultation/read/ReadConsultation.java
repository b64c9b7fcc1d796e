package jp.musubi.query.consultation.read;

import java.util.Optional;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.query.consultation.ConsultationView;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/** Reads a consultation; empty when it does not exist for this viewer. */
public record ReadConsultation(Viewer viewer, ConsultationId id) implements Question<Optional<ConsultationView>> {}
