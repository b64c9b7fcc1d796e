package jp.musubi.app.kit.page;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMapManager;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * All pages. Needs beans of {@code Questions}, {@code Commands}, {@code CurrentUser}, {@code Accounts}, {@code NodeFacts}
 * and {@code Audits}.
 */
@Configuration(proxyBeanMethods = false)
class WebPages implements WebMvcConfigurer {

    @Bean
    static MessageSource messageSource() {
        return new TextsMessageSource();
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new PageLocale();
    }

    @Bean
    static FlashMapManager flashMapManager() {
        return new Flashes();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new LanguageSwitch()).excludePathPatterns("/api/**", "/actuator/**", "/v3/**");
    }
}
