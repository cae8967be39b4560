package com.isendu.contactimport.internal.read.otherfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherFileTest {

    static Stream<Object[]> otherTexts() {
        return Stream.of(
                other(OtherFile.VCARD, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Riva\r\nEND:VCARD\r\n"),
                other(OtherFile.VCARD, "\n\nbegin:vcard\nversion:2.1\nN:Riva;Ada\n"),
                other(OtherFile.ICALENDAR, "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n"),
                other(OtherFile.JSON, "[{\"email\":\"ada@example.org\"},{\"email\":\"leo@example.org\"}]"),
                other(
                        OtherFile.JSON,
                        "{\n  \"contacts\": [\n    {\"email\": \"ada@example.org\", \"age\": 41}\n  ]\n}\n"),
                other(OtherFile.JSON, "{\"email\":\"ada@example.org\"}\n{\"email\":\"leo@example.org\"}\n"),
                other(OtherFile.JSON, "[[\"email\",\"name\"],[\"ada@example.org\",null]]"),
                other(OtherFile.JSON, "[{'email': 'ada@example.org', 'name': None}]"),
                other(OtherFile.JSON, "{\"message\":\"\\\"denied\\\"\",\"code\":403}"),
                other(OtherFile.LDIF, "dn: cn=Ada Riva,mail=ada@example.org\nobjectclass: top\n"),
                other(OtherFile.LDIF, "version: 1\n\n# the first\ndn:: Y249QWRh\nmail: ada@example.org\n"),
                other(OtherFile.MAIL, "From ada@example.org Mon Nov 23 10:00:00 2026\nFrom: Ada\n\nHello\n"),
                other(OtherFile.MAIL, "Return-Path: <ada@example.org>\nReceived: from a\n\tby b\nSubject: x\n\nHello"),
                other(OtherFile.MAIL, "From: Ada <ada@example.org>\nTo: leo@example.org\nSubject: list\n\nHello\n"),
                other(OtherFile.SQL, "INSERT INTO people VALUES ('ada@example.org','Ada');\n"),
                other(OtherFile.SQL, "-- MySQL dump\n\n/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `p`;\n"),
                other(OtherFile.SQL, "--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\n"),
                other(OtherFile.SQL, "COPY public.people (email, name) FROM stdin;\nada@example.org\tAda\n"),
                other(OtherFile.SQL, "PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\n"),
                other(OtherFile.MARKDOWN, "| Email | Name |\n|:---|---:|\n| ada@example.org | Ada |\n"),
                other(OtherFile.MARKDOWN, "# People\n\nEmail | Name\n--- | ---\nada@example.org | Ada\n"),
                other(OtherFile.MARKDOWN, "| Email |\n|-------|\n| ada@example.org |\n"),
                other(OtherFile.PRINTED_TABLE, " email | name \n-------+------\n a@x.org | A\n(1 row)\n"),
                other(OtherFile.PRINTED_TABLE, "  email  \n---------\n a@x.org\n(1 riga)\n"),
                other(OtherFile.PRINTED_TABLE, "+---------+\n| email   |\n+---------+\n| a@x.org |\n+---------+\n"),
                other(OtherFile.PRINTED_TABLE, "*************************** 1. row ***************************\n"),
                other(OtherFile.PRINTED_TABLE, "┌───────┬──────┐\n│ email │ name │\n├───────┼──────┤\n"),
                other(OtherFile.HTML, "\n <TABLE border=1><tr><td>email</td></tr></table>"),
                other(OtherFile.XML, "<?xml version=\"1.0\"?><people/>"));
    }

    private static Object[] other(OtherFile kind, String text) {
        return new Object[] {kind, text};
    }

    @ParameterizedTest
    @MethodSource("otherTexts")
    void recognisesTextsThatAreNoCsv(OtherFile kind, String text) {
        assertThat(OtherFile.ofText(text, true)).contains(kind);
    }

    @ParameterizedTest
    @MethodSource("otherTexts")
    void recognisesThemByTheirBeginning(OtherFile kind, String text) {
        String longer = text + text.substring(0, text.indexOf('\n') + 1);
        assertThat(OtherFile.ofText(longer, false)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\nada@example.org\nleo@example.org\n",
                "[\n\"ada@example.org\"\n",
                "[Email],[Name]\nada@example.org,Ada\n",
                "[\"Email\"],[\"Name\"]\nada@example.org,Ada\n",
                "{\"a\":1};ada@example.org\n{\"a\":2};leo@example.org\n",
                "[1],ada@example.org\n[2],leo@example.org\n",
                "{}\nada@example.org\n",
                "email,data\nada@example.org,\"{\"\"a\"\":1}\"\n",
                "dn,mail\n1,ada@example.org\n",
                "version: 1\nemail;name\nada@example.org;Ada\n",
                "From: 01/11/2026\nTo: 28/11/2026\nDate: 28/11/2026\n\nemail;name\nada@example.org;Ada\n",
                "Subject: people\n\nemail;name\nada@example.org;Ada\n",
                "From;Subject;email\nx;y;ada@example.org\n",
                "From ada to leo;email\nx;ada@example.org\n",
                "-- people --\nemail;name\nada@example.org;Ada\n",
                "# people\nemail,name\nada@example.org,Ada\n",
                "Set;Update;email\n1;2;ada@example.org\n",
                "insert,into,email\n1,2,ada@example.org\n",
                "email|name\n-----|----\nada@example.org|Ada\n",
                "|email|name|\n|ada@example.org|Ada|\n",
                "email|name|-\nada@example.org|Ada|-\n",
                "People\n---------\nemail;name\nada@example.org;Ada\n",
                "+39;+49\n+---;---+\n",
                "email;note\nada@example.org;----+----\n",
                "email,page\nada@example.org,<html>\n",
                "BEGIN:VCARD,email\nx,ada@example.org\n",
                "SELECT;email\n1;ada@example.org\n",
                "ada@example.org\n"
            })
    void takesNoCsvForAnythingElse(String text) {
        assertThat(OtherFile.ofText(text, true)).isEmpty();
        assertThat(OtherFile.ofBytes(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "[Content_Types].xml, XLSX",
        "xl/worksheets/sheet1.xml, XLSX",
        "Index/Document.iwa, NUMBERS",
        "people.csv, ZIP",
        "word/document.xml, ZIP"
    })
    void tellsArchivesByTheFilesInThem(String name, OtherFile kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write("content".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(OtherFile.ofBytes(bytes.toByteArray())).contains(kind);
    }

    @Test
    void tellsAnOpenDocumentSpreadsheetByItsType() {
        byte[] head =
                "PK\3\4mimetypeapplication/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(OtherFile.ofBytes(head)).contains(OtherFile.ODS);
    }
}
