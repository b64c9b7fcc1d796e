package jp.musubi.app.leak;

import java.lang.reflect.Field;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.app.kit.act.Act;
import jp.musubi.app.kit.act.Acts;
import jp.musubi.app.kit.api.ActEndpoints;
import jp.musubi.app.wiring.Server;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The addresses that the application really answers at: {@code GET /seeds/{id}}, with those that acts and libraries bring. */
final class Routes {
    private Routes() {}

    /** All of them, in order. What takes every method is written with {@code ANY}, a folder of files with {@code FILES}. */
    static Set<String> of(Server server) {
        ApplicationContext context = context(server);
        Set<String> routes = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(routes, info)));
        context.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMap().keySet().forEach(path -> routes.add("FILES " + path)));
        return routes;
    }

    /** Those of acts, which say themselves how they are called. */
    static Set<String> acts(Server server) {
        Set<String> routes = new TreeSet<>();
        for (Act<?, ?> act : bean(server, Acts.class).all()) {
            act.paths().forEach(path -> routes.add("POST " + ActEndpoints.V1 + path));
            if (!act.offer().isElsewhere()) {
                routes.add("POST " + act.page());
            }
        }
        return routes;
    }

    private static void add(Set<String> routes, RequestMappingInfo info) {
        for (String path : info.getPatternValues()) {
            Set<?> methods = info.getMethodsCondition().getMethods();
            if (methods.isEmpty()) {
                routes.add("ANY " + path);
            }
            methods.forEach(method -> routes.add(method + " " + path));
        }
    }

    /** A part of the running application. */
    static <T> T bean(Server server, Class<T> type) {
        return context(server).getBean(type);
    }

    private static ApplicationContext context(Server server) {
        try {
            Field context = Server.class.getDeclaredField("context");
            context.setAccessible(true);
            return (ApplicationContext) context.get(server);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
