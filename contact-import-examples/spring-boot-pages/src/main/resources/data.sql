MERGE INTO employee (name, password, shop) VALUES
    ('anna', '{noop}anna', 'shop-42'),
    ('bruno', '{noop}bruno', 'shop-43');
