package com.isendu.contactimport.web.page;

/**
 * What all pages have around them.
 *
 * @param base where browsers find the pages, without a slash at its end: their addresses are relative to it
 * @param look how the host wants them to look
 */
public record Frame(String base, Look look) {}
