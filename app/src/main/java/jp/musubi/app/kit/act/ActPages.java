package jp.musubi.app.kit.act;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.security.CurrentUser;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Gives every act its address among the pages: where a record's page stands, with the verb. */
@Component
class ActPages implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping mapping;
    private final Acts acts;
    private final List<ActDesk> desks;
    private final CurrentUser user;
    private final ActSender sender;

    ActPages(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            Acts acts,
            List<ActDesk> desks,
            CurrentUser user,
            ActSender sender) {
        this.mapping = mapping;
        this.acts = acts;
        this.desks = desks;
        this.user = user;
        this.sender = sender;
    }

    @Override
    public void afterSingletonsInstantiated() {
        acts.all().stream().filter(act -> !act.offer().isElsewhere()).forEach(this::register);
    }

    private void register(Act<?, ?> act) {
        var info = RequestMappingInfo.paths(act.page())
                .methods(RequestMethod.POST)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(info, new ActPage(act, desk(act.subject()), user, sender), method());
    }

    private ActDesk desk(Subject<?> subject) {
        return desks.stream()
                .filter(desk -> desk.subject().equals(subject))
                .findFirst()
                .orElse(() -> subject);
    }

    private static Method method() {
        try {
            return ActPage.class.getDeclaredMethod(
                    "post",
                    String.class,
                    Map.class,
                    Model.class,
                    RedirectAttributes.class,
                    HttpServletResponse.class,
                    Locale.class);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
