package jp.musubi.app.consultation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.app.kit.act.SubjectActs;
import jp.musubi.app.kit.page.Place;
import jp.musubi.app.kit.page.RecordPage;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.security.OpenAddresses;
import jp.musubi.app.kit.security.VisitorAllowance;
import jp.musubi.language.RecordType;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.consultation.read.ReadConsultation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the rest of the house is told of consultations. */
@Configuration(proxyBeanMethods = false)
class ConsultationBeans {
    /** From one address in an hour: a family, a shop, an office behind one address. */
    static final int EACH = 5;

    /** From all in an hour, so that nobody fills the log or the office's day. */
    static final int ALL = 60;

    @Bean
    static SubjectActs consultationActs() {
        return () -> ConsultationActs.ALL;
    }

    @Bean
    static OpenAddresses consultationAddresses() {
        return new OpenAddresses(List.of("/consultations/new", "/consultations/thanks"));
    }

    @Bean
    static VisitorAllowance consultationAllowance() {
        return new VisitorAllowance(Clock.systemUTC(), EACH, ALL, Duration.ofHours(1));
    }

    @Bean
    static Place leavingConsultations() {
        return new Place("consultation.leave", "/consultations/new", Set.of());
    }

    @Bean
    static Place readingConsultations() {
        return new Place("consultation.title", "/consultations", Set.of(Role.COORDINATOR, Role.AUDITOR));
    }

    @Bean
    static RecordPage consultationPage(Questions questions) {
        return new RecordPage() {
            @Override
            public RecordType type() {
                return RecordType.CONSULTATION;
            }

            @Override
            public Optional<String> title(Who who, String id, Show show) {
                return questions
                        .ask(new ReadConsultation(who.viewer(), new ConsultationId(id)))
                        .map(one -> ConsultationPages.called(one, show));
            }

            @Override
            public String address(String id) {
                return "/consultations/" + id;
            }
        };
    }
}
