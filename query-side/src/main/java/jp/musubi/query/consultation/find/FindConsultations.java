package jp.musubi.query.consultation.find;

import java.util.Set;
import jp.musubi.language.consultation.ConsultationState;
import jp.musubi.query.consultation.ConsultationView;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Lists consultations, the last left first. Coordinators and auditors; others find none.
 *
 * @param states those in one of these states; all when empty
 * @param page from 1
 */
public record FindConsultations(Viewer viewer, Set<ConsultationState> states, int page, int size)
        implements Question<Page<ConsultationView>> {}
