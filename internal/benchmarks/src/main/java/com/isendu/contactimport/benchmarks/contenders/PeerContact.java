package com.isendu.contactimport.benchmarks.contenders;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.opencsv.bean.CsvBindByName;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A row of the contact file as the peers bind it: a bean with the annotations that their documentation asks for. */
public final class PeerContact {

    @JsonProperty("email")
    @CsvBindByName(column = "email")
    @NotBlank
    @Email
    @Size(max = 254)
    private @Nullable String email;

    @JsonProperty("first_name")
    @CsvBindByName(column = "first_name")
    @Size(max = 100)
    private @Nullable String firstName;

    @JsonProperty("last_name")
    @CsvBindByName(column = "last_name")
    @Size(max = 100)
    private @Nullable String lastName;

    @JsonProperty("phone")
    @CsvBindByName(column = "phone")
    @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "is no valid phone number")
    private @Nullable String phone;

    @JsonProperty("company")
    @CsvBindByName(column = "company")
    @Size(max = 200)
    private @Nullable String company;

    @JsonProperty("street")
    @CsvBindByName(column = "street")
    @Size(max = 255)
    private @Nullable String street;

    @JsonProperty("zip")
    @CsvBindByName(column = "zip")
    @Size(max = 20)
    private @Nullable String zip;

    @JsonProperty("city")
    @CsvBindByName(column = "city")
    @Size(max = 100)
    private @Nullable String city;

    @JsonProperty("country")
    @CsvBindByName(column = "country")
    @Pattern(regexp = "[A-Z]{2}")
    private @Nullable String country;

    @JsonProperty("birthday")
    @CsvBindByName(column = "birthday")
    @Pattern(regexp = "[0-9]{4}-[0-9]{2}-[0-9]{2}")
    private @Nullable String birthday;

    @JsonProperty("tags")
    @CsvBindByName(column = "tags")
    @Size(max = 1000)
    private @Nullable String tags;

    @JsonProperty("notes")
    @CsvBindByName(column = "notes")
    @Size(max = 4000)
    private @Nullable String notes;

    /** An empty contact, filled by the tool that reads the file. */
    public PeerContact() {}

    /** The address that identifies the contact. */
    public @Nullable String getEmail() {
        return email;
    }

    /** The address that identifies the contact. */
    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    /** Given name. */
    public @Nullable String getFirstName() {
        return firstName;
    }

    /** Given name. */
    public void setFirstName(@Nullable String firstName) {
        this.firstName = firstName;
    }

    /** Family name. */
    public @Nullable String getLastName() {
        return lastName;
    }

    /** Family name. */
    public void setLastName(@Nullable String lastName) {
        this.lastName = lastName;
    }

    /** In E.164 once normalised. */
    public @Nullable String getPhone() {
        return phone;
    }

    /** In E.164 once normalised. */
    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    /** Company. */
    public @Nullable String getCompany() {
        return company;
    }

    /** Company. */
    public void setCompany(@Nullable String company) {
        this.company = company;
    }

    /** Street and house number. */
    public @Nullable String getStreet() {
        return street;
    }

    /** Street and house number. */
    public void setStreet(@Nullable String street) {
        this.street = street;
    }

    /** Postal code. */
    public @Nullable String getZip() {
        return zip;
    }

    /** Postal code. */
    public void setZip(@Nullable String zip) {
        this.zip = zip;
    }

    /** Town. */
    public @Nullable String getCity() {
        return city;
    }

    /** Town. */
    public void setCity(@Nullable String city) {
        this.city = city;
    }

    /** ISO 3166 code. */
    public @Nullable String getCountry() {
        return country;
    }

    /** ISO 3166 code. */
    public void setCountry(@Nullable String country) {
        this.country = country;
    }

    /** ISO date. */
    public @Nullable String getBirthday() {
        return birthday;
    }

    /** ISO date. */
    public void setBirthday(@Nullable String birthday) {
        this.birthday = birthday;
    }

    /** Labels, separated by bars. */
    public @Nullable String getTags() {
        return tags;
    }

    /** Labels, separated by bars. */
    public void setTags(@Nullable String tags) {
        this.tags = tags;
    }

    /** Free text. */
    public @Nullable String getNotes() {
        return notes;
    }

    /** Free text. */
    public void setNotes(@Nullable String notes) {
        this.notes = notes;
    }
}
