package jp.musubi.app.wiring;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.InstantSource;
import jp.musubi.app.kit.page.Show;
import jp.musubi.app.kit.reading.RecordedQuestions;
import jp.musubi.app.kit.security.BodyLimitFilter;
import jp.musubi.app.kit.security.PositionTokens;
import jp.musubi.app.kit.security.UnreachableFilter;
import jp.musubi.app.kit.security.UnreadableFormFilter;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.node.Node;
import jp.musubi.node.confirmation.ConfirmationDesk;
import jp.musubi.node.drafts.DraftBook;
import jp.musubi.node.drafts.DraftDays;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.mail.Mails;
import jp.musubi.node.personal.PersonalData;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The node's ways as beans, and the filters before everything else. The node itself is given, and closed by its server. */
@Configuration(proxyBeanMethods = false)
class ServerBeans {

    @Bean
    Commands commands(Node node) {
        return node.commands();
    }

    @Bean
    Questions questions(Node node) {
        return new RecordedQuestions(node.questions(), node.commands(), Show::today);
    }

    @Bean
    ConfirmationDesk confirmationDesk(Node node, Commands commands, Questions questions, Mails mails) {
        return new ConfirmationDesk(node.vault().links(), commands, questions, mails, Today.by(Clock.systemUTC()));
    }

    @Bean
    Mails mails(Node node) {
        return node.mails();
    }

    /** The key is the cluster's own in the vault, beside those of persons and records. */
    @Bean
    PositionTokens positionTokens(Node node) {
        return new PositionTokens(() -> node.vault().keys().obtain("cluster:positions"));
    }

    /** What forms keep before they are sent. */
    @Bean
    DraftBook draftBook(Node node) {
        return new DraftBook(node.vault().drafts(), node.keys(), InstantSource.system(), DraftDays.of(System.getenv()));
    }

    @Bean
    PersonalData personalData(Node node, DraftBook drafts) {
        return new PersonalData(node.log(), node.questions(), node.vault(), drafts, node.keys());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> earlyErrors() {
        return tomcat -> tomcat.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(EarlyErrors.class.getName()));
    }

    @Bean
    FilterRegistrationBean<UnreachableFilter> unreachable(
            @Qualifier("apiExceptions") HandlerExceptionResolver failures) {
        var registration = new FilterRegistrationBean<>(new UnreachableFilter(failures));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }

    @Bean
    FilterRegistrationBean<UnreadableFormFilter> unreadableForm() {
        var registration = new FilterRegistrationBean<>(new UnreadableFormFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 30);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(@Qualifier("apiExceptions") HandlerExceptionResolver failures) {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(failures));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }
}
