package jp.musubi.app.wiring;

import jp.musubi.app.entrance.EntranceBeans;
import jp.musubi.app.web.WebPages;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All that a server consists of. Accounts are the vault's: the framework's own user is not wanted. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = UserDetailsServiceAutoConfiguration.class)
@ComponentScan({"jp.musubi.app.wiring", "jp.musubi.app.api", "jp.musubi.app.security", "jp.musubi.app.cli"})
@Import({WebPages.class, EntranceBeans.class})
class ServerApplication {}
