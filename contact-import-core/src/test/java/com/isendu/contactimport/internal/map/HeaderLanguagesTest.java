package com.isendu.contactimport.internal.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.isendu.contactimport.internal.row.FieldSlots;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers in the languages that are not western European, as spreadsheets, address books and shops write them. */
class HeaderLanguagesTest {

    private static final MappingProposer PROPOSER = new MappingProposer(new FieldSlots(List.of()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E-mailová adresa|Křestní jméno|Příjmení|Mobil|Město|PSČ|Země|Datum narození|Firma",
                "Emailová adresa|Meno|Priezvisko|Mobil|Mesto|PSČ|Krajina|Dátum narodenia|Spoločnosť",
                "E-mail cím|Keresztnév|Vezetéknév|Mobilszám|Város|Irányítószám|Ország|Születési dátum|Cégnév",
                "Adresă de e-mail|Prenume|Nume|Telefon mobil|Localitate|Cod poștal|Țara|Data nașterii|Companie",
                "Ηλεκτρονικό ταχυδρομείο|Όνομα|Επώνυμο|Κινητό|Πόλη|Τ.Κ.|Χώρα|Ημ/νία γέννησης|Εταιρεία",
                "E-posta adresi|Adı|Soyadı|Cep telefonu|Şehir|Posta kodu|Ülke|Doğum tarihi|Şirket",
                "Электронная почта|Имя|Фамилия|Мобильный|Город|Индекс|Страна|Дата рождения|Организация",
                "Електронна пошта|Ім'я|Прізвище|Мобільний|Місто|Індекс|Країна|Дата народження|Організація",
                "Имејл|Име|Презиме|Мобилни|Град|Поштански број|Земља|Датум рођења|Фирма",
                "E-pošta|Ime|Prezime|Mobitel|Grad|Poštanski broj|Država|Datum rođenja|Tvrtka",
                "E-pošta|Ime|Priimek|GSM|Kraj|Poštna številka|Država|Datum rojstva|Podjetje",
                "メールアドレス|名|姓|携帯電話|市区町村|郵便番号|国|生年月日|会社名",
                "电子邮箱|名|姓|手机号码|城市|邮政编码|国家/地区|出生日期|公司名称",
                "電子郵件|名字|姓氏|行動電話|城市|郵遞區號|國家|生日|公司名稱",
                "이메일 주소|이름|성|휴대폰 번호|시/군/구|우편번호|국가|생년월일|회사명",
                "البريد الإلكتروني|الاسم الأول|اسم العائلة|رقم الجوال|المدينة|الرمز البريدي|الدولة|تاريخ الميلاد|الشركة",
                "דוא\"ל|שם פרטי|שם משפחה|טלפון נייד|עיר|מיקוד|מדינה|תאריך לידה|חברה"
            })
    void knowsWhatMattersMost(String headers) {
        String[] fields = {
            "email", "first_name", "last_name", "phone", "city", "postcode", "country", "birthday", "company"
        };
        assertThat(fields(headers)).containsExactly(fields);
        assertThat(fields(headers.toUpperCase(Locale.ROOT))).containsExactly(fields);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jméno a příjmení|E-mail|Telefonní číslo|Ulice a č.p.|Poznámka",
                "ФИО клиента|Email клиента|Телефон клиента|Адрес доставки|Комментарий",
                "ПІБ|Ел. пошта|Номер телефону|Адреса|Примітки",
                "Adı Soyadı|E-posta|Telefon No|Adres|Notlar",
                "Ονοματεπώνυμο|Email|Τηλέφωνο|Διεύθυνση|Παρατηρήσεις",
                "お名前|ｅ－ｍａｉｌ|ＴＥＬ|ご住所|備考",
                "客户姓名|客户邮箱|客户手机号码|收货地址|备注",
                "고객명|고객 이메일|고객 연락처|배송지 주소|메모",
                "اسم العميل|الايميل|رقم الهاتف|العنوان|ملاحظات",
                "שם מלא|אימייל|טלפון|כתובת|הערות"
            })
    void knowsWholeNamesAndWhoseTheyAre(String headers) {
        assertThat(fields(headers)).containsExactly("full_name", "email", "phone", "address", "notes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "E-mail|Telefon rodiče|Datum registrace|Obchodník",
                "Email|Телефон родителя|Дата регистрации|Менеджер",
                "メールアドレス|フリガナ|緊急連絡先電話番号|登録日",
                "邮箱|紧急联系人电话|订单编号|会员编号",
                "E-posta|Veli telefonu|Kayıt tarihi|Müşteri no",
                "البريد الإلكتروني|هاتف ولي الأمر|تاريخ التسجيل|رقم الطلب"
            })
    void leavesOtherPeopleAndOtherThingsAlone(String headers) {
        assertThat(fields(headers)).containsExactly("email", "-", "-", "-");
    }

    private static List<String> fields(String headers) {
        String[] names = headers.split("\\|", -1);
        return PROPOSER.propose(Columns.named(names), List.of(), true).columns().stream()
                .map(column -> column.field() == null ? "-" : column.field().key())
                .toList();
    }
}
