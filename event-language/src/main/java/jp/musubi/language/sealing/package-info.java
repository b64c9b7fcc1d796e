/** Which values are protected, and under whose key. Declared on the events; done by the codec; keys come from outside. */
package jp.musubi.language.sealing;
