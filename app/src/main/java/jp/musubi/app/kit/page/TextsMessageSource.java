package jp.musubi.app.kit.page;

import java.util.Locale;
import jp.musubi.intake.text.Texts;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;

/** Lets templates say {@code #{key}} for the texts of {@link Texts}. */
public final class TextsMessageSource implements MessageSource {

    @Override
    public String getMessage(String code, Object[] arguments, String otherwise, Locale locale) {
        String text = Texts.of(locale, code, arguments == null ? new Object[0] : arguments);
        return text.equals(code) ? otherwise : text;
    }

    @Override
    public String getMessage(String code, Object[] arguments, Locale locale) {
        String text = getMessage(code, arguments, null, locale);
        if (text == null) {
            throw new NoSuchMessageException(code, locale);
        }
        return text;
    }

    @Override
    public String getMessage(MessageSourceResolvable wanted, Locale locale) {
        for (String code : wanted.getCodes() == null ? new String[0] : wanted.getCodes()) {
            String text = getMessage(code, wanted.getArguments(), null, locale);
            if (text != null) {
                return text;
            }
        }
        if (wanted.getDefaultMessage() == null) {
            throw new NoSuchMessageException(String.valueOf(wanted), locale);
        }
        return wanted.getDefaultMessage();
    }
}
